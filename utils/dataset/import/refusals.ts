import type { Bilingual } from '../tables/table';

/** Why a zip is not taken in. Every reason is worded here for the researcher; `path` or detail is shown beside it. */
export const refusals = {
  'too-large': { zh: '文件过大', en: 'the file is too large' },
  'not-a-zip': {
    zh: '不是完整的 zip 文件（可能下载未完成）',
    en: 'it is no whole zip (perhaps the download was cut off)',
  },
  zip64: {
    zh: '是 ZIP64 或分卷 zip，本程序不产生这种文件',
    en: 'it is a ZIP64 or split zip, which this program never makes',
  },
  'too-many-entries': { zh: '文件数超过 20,000', en: 'it holds more than 20,000 files' },
  'damaged-directory': { zh: 'zip 目录损坏', en: 'the zip’s directory is damaged' },
  encrypted: { zh: '含加密文件', en: 'it holds an encrypted file' },
  method: { zh: '压缩方式不受支持', en: 'a file is compressed in an unknown way' },
  symlink: { zh: '含符号链接', en: 'it holds a symbolic link' },
  'unsafe-name': { zh: '文件名不安全', en: 'a file name is unsafe' },
  duplicate: { zh: '文件名重复', en: 'a file name comes twice' },
  overlap: { zh: '文件内容重叠', en: 'files overlap' },
  ratio: { zh: '压缩比异常（可能是压缩炸弹）', en: 'a file would swell beyond reason (a zip bomb)' },
  'size-lies': { zh: '文件实际大小与声明不符', en: 'a file is not as large as it says' },
  'damaged-file': { zh: '文件内容损坏', en: 'a file is damaged' },
  'not-a-dataset': { zh: '不是本程序导出的数据包', en: 'it is no dataset made by this program' },
  'unknown-version': { zh: '数据包格式版本不受支持', en: 'its format version is not known' },
  'hash-differs': { zh: '文件与 SHA256SUMS.txt 不符', en: 'a file differs from SHA256SUMS.txt' },
  'file-missing': { zh: '缺少文件', en: 'a file is missing' },
  'bad-row': { zh: '数据行不合规范', en: 'a row does not fit the format' },
  'dangerous-key': { zh: '数据行含危险的键', en: 'a row holds a dangerous key' },
  'too-deep': { zh: '数据行嵌套过深', en: 'a row is nested too deep' },
  'line-too-long': { zh: '数据行过长', en: 'a row is too long' },
} as const satisfies Record<string, Bilingual>;

export type RefusalReason = keyof typeof refusals;

/** Thrown while a package is read and turned into a value at the room’s door. */
export class PackageRefused extends Error {
  constructor(
    readonly reason: RefusalReason,
    readonly where = '',
  ) {
    super(`${reason}${where === '' ? '' : `: ${where}`}`);
  }
}
