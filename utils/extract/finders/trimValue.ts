import { withoutEnd } from '../ends';
import { tidy } from '../page';

/** Separators, opened brackets and the words of toolbars at a value's end are not its own. */
export function trimValue(text: string): string {
  const whole = tidy(text)
    .replace(/^[|｜;；,，]\s?/, '')
    .replace(/\s?(?:[[【(（]\s?)?(?:打印|分享|字体|字号|收藏|关闭|下载|大 中 小)[^，。]{0,20}$/, '')
    .replace(/(?:\s?(?:A\s?[+＋-]\s?){2,3}|\s[+＋]\s?[-－])$/, '')
    .replace(/(?:\s?(?:微信|新浪微博|微博|QQ空间|QQ好友|朋友圈)){2,6}$/, '')
    .replace(/(?:\s大中小|\s?阅(?:读)?\s?[:：]\s?\d{0,9}\s?次?)$/, '');
  const value = withoutEnd(whole, ' |｜;；,，、[【(（>·•丨').replace(
    /\s(?:\/|(?:浏览|阅读|点击|访问)(?:次数|量|数)?)$/,
    '',
  );
  return closed(closed(closed(value, '(（', ')）'), '[', ']'), '【', '】').replace(/^[-—–\s]+$/, '');
}

/** Without a closing bracket at the end that was never opened in it. */
function closed(value: string, open: string, close: string): string {
  const count = (signs: string) => Array.from(value).filter((sign) => signs.includes(sign)).length;
  return close.includes(value.at(-1) || '\n') && count(close) > count(open) ? value.slice(0, -1).trimEnd() : value;
}
