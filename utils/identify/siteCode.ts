export type SiteCode =
  | { readonly code: string; readonly kind: 'local'; readonly regionCode: string; readonly serial: string }
  | { readonly code: string; readonly kind: 'department'; readonly department: string; readonly serial: string };

/**
 * A 政府网站标识码 (政府网站发展指引, 国办发〔2017〕47号): six-digit division + four-digit serial, or `bm` + two-digit
 * department + six-digit serial; `zq` where a regional office of the securities regulator keeps the site. A label in front (网站标识码：) is dropped. Malformed ones (12 digits, `28`) occur on
 * live sites and give undefined.
 */
export function readSiteCode(raw: string): SiteCode | undefined {
  const text = raw
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^(?:政府)?(?:网站)?标识码:?/, '')
    .toLowerCase();
  const local = /^(\d{6})(\d{4})$/.exec(text);
  if (local?.[1] && local[2]) return { code: text, kind: 'local', regionCode: local[1], serial: local[2] };
  const department = /^(?:bm|zq)(\d{2})(\d{6})$/.exec(text);
  if (department?.[1] && department[2])
    return { code: text, kind: 'department', department: department[1], serial: department[2] };
  return undefined;
}
