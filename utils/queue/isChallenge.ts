/** Signs of a page that guards another: captcha, script challenge, access limit (portals.md section 7). */
const signs: readonly RegExp[] = [
  /\$_ts\s*=|_\$[a-z]{2}\(/,
  /(?:请|完成|进行|输入|滑动|拖动)[^<>]{0,12}(?:验证码|安全验证|人机验证|访问验证|滑块)/,
  /(?:验证码|安全验证|人机验证|访问验证)[^<>]{0,8}(?:后|才能|继续)/,
  /(?:访问|请求)(?:过于|太过?)频繁|您的访问(?:已)?被(?:拒绝|拦截|阻断)/,
  /(?:cf-challenge|captcha-container|geetest_|nc_wrapper|acw_sc__v2)/,
];
/** A guard is a small page. A long text that mentions 验证码 is a notice about something else. */
const longestGuard = 3_000;

/** Whether a page's HTML is a guard in place of what was asked for. `text`: its visible characters. */
export function isChallenge(html: string, text: string): boolean {
  return text.length <= longestGuard && signs.some((sign) => sign.test(html.slice(0, 200_000)));
}
