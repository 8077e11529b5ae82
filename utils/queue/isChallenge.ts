/** Signs of a page that guards another: captcha, script challenge, access limit (portals.md section 7). */
const signs: readonly RegExp[] = [
  /(?:请|完成|进行|输入|滑动|拖动)[^<>]{0,12}(?:验证码|安全验证|人机验证|访问验证|滑块)/,
  /(?:验证码|安全验证|人机验证|访问验证)[^<>]{0,8}(?:后|才能|继续)/,
  /(?:访问|请求)(?:过于|太过?)频繁|您的访问(?:已)?被(?:拒绝|拦截|阻断)/,
  /(?:captcha-container|geetest_|nc_wrapper)/,
];
/** Signs of a guard that a browser passes by itself, by running its script: 瑞数, 阿里云 WAF, Cloudflare. */
const scriptSigns = /\$_ts\s*=|_\$[a-z]{2}\(|acw_sc__v2|cf-challenge/;
/** A guard is a small page. A long text that mentions 验证码 is a notice about something else. */
const longestGuard = 3_000;

/** Whether a page's HTML is a guard in place of what was asked for. `text`: the whole page's visible characters. */
export function isChallenge(html: string, text: string): boolean {
  return isScriptWall(html, text) || (text.length <= longestGuard && signs.some((sign) => sign.test(headOf(html))));
}

/** Such a guard says next to nothing. Pages behind it carry its script as well, so the script alone tells nothing. */
const longestWall = 300;

const headOf = (html: string) => html.slice(0, 200_000);

/** Whether it is a guard that asks nothing of a person: a tab may come through where a fetch cannot. */
export function isScriptWall(html: string, text: string): boolean {
  return text.length <= longestWall && scriptSigns.test(headOf(html));
}
