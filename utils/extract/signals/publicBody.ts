import { fold } from '../page';

/** Words in the name of whoever keeps a site that make it a public body. */
const publicName =
  /人民政府|政府网|政府门户|委员会|[管常村居]委会|[\u3400-\u9fff]{2}(?:局|厅|署)(?:$|[\s,，。主承])|人民法院|检察院|海关|中国政府|党委办公室|街道办|机关事务|总工会|妇女联合会|残疾人联合会|红十字会|工商业联合会|科学技术协会|公共资源交易|住房公积金|考试院|(?:消防|公安|交警|海事|边防)(?:救援)?(?:总队|支队|大队)/;
/** Bodies that serve the public and must disclose as well (政府信息公开条例 2019, article 55): schools, hospitals, observatories. */
const publicService =
  /(?:大学|学院|学校|中学|小学|幼儿园|医院|医疗中心|保健院|天文台|观测站|(?:[省市县区州旗]|国家|大学|学院)(?:图书馆|博物馆|档案馆)|党校)(?:[\u3400-\u9fff]{2,6}中心)?$/;
/** A service of theirs with a name of its own: 黑龙江中医药大学就业信息网. */
const serviceOfSchool = /(?:大学|学院|医院)(?:就业|招生|招聘|研究生|毕业生|教务|人事)[\u3400-\u9fff]{0,6}网?$/;
/** Water, power, gas, heat and transport by companies that must disclose too (the same article). */
const publicUtility =
  /(?:供水|水务|自来水|供电|电力|燃气|供热|热力|公交|公共交通|轨道交通|地铁)(?:集团|总|股份|有限|责任){0,4}公司$/;
const publicOffice =
  /^(?:中华人民共和国)?[\u3400-\u9fff]{2,30}(?:领导小组|规划|管理|工作|政府|省委|市委|县委|区委|部|局|厅|委)(?:办公室|办公厅)$|^中华人民共和国[\u3400-\u9fff]{2,30}(?:部|局|署|院|委|会|所|中心)$|^(?:中国共产主义青年团|共青团|中共)|(?:发改|国资|卫健|卫计|经信|住建|工信|网信|民宗|政法|编|纪|教|科|农|体)委$/;
/** A place's own centre, station or institute: 云溪县人才交流服务中心. */
const localInstitution = /^[\u3400-\u9fff]{2,8}[省市县区州旗盟][\u3400-\u9fff]{2,20}(?:中心|站|所|队|馆)$/;
/** Of these, those that no private site is called: 云溪县不动产登记中心. */
const localService =
  /(?:登记|交易|监测|检测|疾病预防控制|社会保险|医疗保障|救助|档案|考试|公积金|供水|排水)[\u3400-\u9fff]{0,6}(?:中心|站|所|队|馆)$/;
const isPrivate = (name: string): boolean => /公司|协会|学会|商会|培训|事务所|俱乐部|工作室|合作社|研究会/.test(name);

/** A <title> that ends with a local body's whole name is its site's: 青石县林业局. 中国政府网 is kept by copies elsewhere. */
const localBody =
  /^[\u3400-\u9fff]{2,8}[省市县区州旗盟][\u3400-\u9fff]{2,16}(?:局|厅|委员会|办公室|人民法院|检察院)$|^[\u3400-\u9fff]{2,8}[省市县区州旗盟]人民政府$/;

/** A name without what makes it a site's: 临江县林业局门户网站 → 临江县林业局. */
const plainName = (name: string): string => fold(name).replace(/(?:门户|官方)?网站?$/, '');

/** Is whoever keeps or owns a site (主办：…, 版权所有：…) a public body, or one that serves the public? */
export function isPublicBody(name: string): boolean {
  const plain = plainName(name).replace(/\(.{2,12}\)$/, '');
  if (publicUtility.test(plain)) return true;
  if (isPrivate(plain)) return false;
  return (
    publicName.test(name) ||
    publicName.test(plain) ||
    publicService.test(plain) ||
    serviceOfSchool.test(plain) ||
    publicOffice.test(plain) ||
    localInstitution.test(plain)
  );
}

/** Is the last part of a <title>, or the first step of a path, the name of a public body's own site? */
export function isPublicSite(name: string): boolean {
  const plain = plainName(name);
  return (
    !isPrivate(plain) &&
    (publicService.test(plain) ||
      serviceOfSchool.test(plain) ||
      localBody.test(plain) ||
      (localInstitution.test(plain) && localService.test(plain)))
  );
}
