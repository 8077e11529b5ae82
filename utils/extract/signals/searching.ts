import { isHidden } from '../page';

const buttons =
  'button,input[type="button" i],input[type="submit" i],input[type="image" i],a[onclick],a[href^="javascript" i]';
const finds = /^(?:(?:高级|全文|标题|站内|开始|立即|点击|一键)?(?:搜|查|检索|筛选)|search)/i;
const sends = /^(?:提交|发送|提问|注册|登录|登陆|下一步|保存|我要|申请)/;
const most = 300;

/** Do the fields of this page search for something, and does none send it off: a button says 查询 or 检索, none 提交? */
export function isSearch(document: Document): boolean {
  let isFound = false;
  for (const button of Array.from(document.querySelectorAll(buttons)).slice(0, most)) {
    const named = button.getAttribute('value') ?? button.getAttribute('alt') ?? button.textContent ?? '';
    const name = named.replace(/\s/g, '');
    if (name.length > 12 || isHidden(button)) continue;
    if (sends.test(name)) return false;
    isFound ||= finds.test(name);
  }
  return isFound && document.querySelector('textarea') === null;
}

const found =
  /(?:找到|检索到|查询到|搜索到|匹配到|查到|搜到)[^。；]{0,20}?\d{1,8}[^。；]{0,4}(?:条|项|篇|个)|[共约]有?\s{0,4}\d{1,8}\s{0,4}(?:条|项|篇)(?:相关|符合\S{0,4})?(?:记录|纪录|信息|数据|结果|内容)/;

/** Does a line say how many hits or rows there are: 共找到相关结果120条, 共 37 条记录? */
export const countsRows = (line: string): boolean => found.test(line);
