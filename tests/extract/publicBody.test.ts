import { describe, expect, it } from 'vitest';
import { isPublicBody, isPublicSite } from '@/utils/extract/signals/publicBody';

describe('who keeps a site', () => {
  it.each([
    '临江县人民政府办公室',
    '临江县水利局',
    '临江经济开发区管委会',
    '临江市公共资源交易中心',
    '临江社区教育学院',
    '临江广播电视大学',
    '临江省教育考试院',
    '临江县人才交流服务中心',
    '临江县疾病预防控制中心',
    '临江市发改委',
    '中注协党委办公室（综合部）',
    '临江省残疾人联合会',
    '临江省消防救援总队',
    '临江县图书馆',
    '中共临江县委组织部',
  ])('%s is public', (name) => expect(isPublicBody(name)).toBe(true));

  it.each([
    '临江县水利水电有限公司',
    '临江省海峡社会组织研究院',
    '临江市某某职业培训中心',
    '临江县诚信会计师事务所',
    '临江省价格协会',
    '法律图书馆',
    '好运购物网',
    '某某财经资讯网',
  ])('%s is not', (name) => expect(isPublicBody(name)).toBe(false));

  it.each([
    ['临江县食品药品监督局', true],
    ['临江县人民政府门户网站', true],
    ['临江工程职业技术学院', true],
    ['中国政府网', false],
    ['法律图书馆', false],
    ['临江信息网', false],
  ])('a <title> that ends in %s names a public body’s site: %s', (name, isOne) =>
    expect(isPublicSite(name)).toBe(isOne),
  );
});
