import { fold, tidy } from '../page';
import type { Run } from './runs';

const sign = /^[>＞»›→/＼\\▶▸-]{1,2}$/;
/** Words side by side that are no columns: switches, doors and rows of buttons. */
const noColumn =
  /^(?:登录|登陆|注册|注销|退出|简体.{0,2}|繁体.{0,2}|简|繁|中文|english|手机版|移动版|电脑版|无障碍.{0,4}|长者.{0,4}|适老.{0,4}|更多|查看更多|more|上一[页篇]|下一[页篇]|首页|主页|大|中|小|打印|关闭|收藏|分享.{0,2}|男|女|是|否)$/i;

/**
 * Columns without 首页 and without words before them, whose signs stand in elements of their own:
 * `<span>市政府办公室</span><i>/</i><span>政策文件</span><i>/</i>`. A row of switches (简体 / 繁体) is none.
 */
export function isBarePath({ text, pieces, hidden }: Run): boolean {
  if (hidden || text.length > 80) return false;
  const parts = pieces
    .map(({ start }, at) => tidy(text.slice(start, pieces[at + 1]?.start)))
    .filter((part) => part !== '');
  const columns = parts.filter((part) => !sign.test(part));
  const isApart = parts.every((part, at) => sign.test(part) === (at % 2 === 1));
  return (
    isApart &&
    columns.length >= 2 &&
    columns.length <= 6 &&
    columns.every((part) => /^[\u3400-\u9fff（）()、]{3,20}$/.test(part) && !noColumn.test(fold(part)))
  );
}
