import type { FaultCode } from '@/utils/report/faults';

/** What happened, and what the researcher can do now. The compiler asks for every code. */
export interface FaultWords {
  readonly says: string;
  readonly remedy: string;
}

export const faults: Record<FaultCode, FaultWords> = {
  'page-closed': { says: '页面在采集完成之前被关闭，没有存入任何内容。', remedy: '重新打开该页面再采集一次。' },
  'page-changed': { says: '读取过程中页面内容发生了变化。', remedy: '等页面加载完毕后再采集。' },
  'page-unreachable': { says: '无法读取此页面。', remedy: '刷新页面；如仍不行，确认网址能在浏览器中打开。' },
  'page-not-allowed': {
    says: '浏览器不允许扩展读取这类页面（例如浏览器内部页面、应用商店）。',
    remedy: '请打开要采集的网页后再试。',
  },
  'page-error': { says: '这是一个出错页面（如 404、502），不是文件。', remedy: '稍后刷新，待网站恢复后再采集。' },
  'not-recognised': { says: '此页面未被识别为文件。', remedy: '仍可采集；请核对各字段。' },
  'extension-reloaded': { says: '扩展刚刚更新，此页面仍连着旧版本。', remedy: '刷新页面后再采集。' },
  'too-large': { says: '页面太大，超出可采集的上限。', remedy: '请在网站上打开单篇文件，或保存附件后导入。' },
  'storage-full': {
    says: '磁盘或浏览器空间已满，本次未存入；此前的内容完好。',
    remedy: '导出备份、清空回收站或腾出磁盘空间后重试。',
  },
  'storage-no-room': {
    says: '磁盘已满，浏览器暂时打不开资料库。',
    remedy: '腾出磁盘空间后重新打开本页；届时若有缺失，会明确提示。',
  },
  'storage-private': { says: '隐私浏览窗口中无法保存。', remedy: '请在普通窗口中使用。' },
  'storage-blocked': { says: '另一个窗口占用着旧版资料库。', remedy: '关闭其他资料库窗口后重试。' },
  'storage-damaged': { says: '资料库中有损坏的内容。', remedy: '先导出仍可读取的部分，再从备份恢复。' },
  'storage-newer': { says: '资料库由更新版本的扩展写成。', remedy: '请更新扩展。' },
  'storage-read-only': { says: '为保护已有内容，资料库目前只读。', remedy: '按横幅提示从备份恢复，或导出现有内容。' },
  'storage-timeout': { says: '写入用时过长，尚未确认是否存入。', remedy: '稍候重试；重复采集不会存两份。' },
  'storage-failed': {
    says: '浏览器中断了写入，本次未存入。',
    remedy: '稍候重试；如反复出现，请检查磁盘空间并重启浏览器。',
  },
  'not-found': { says: '找不到这条记录，可能已被删除或合并。', remedy: '在资料库或回收站中查找。' },
  conflict: { says: '这条记录刚在别处被修改过。', remedy: '已载入最新内容，请核对后再改一次。' },
  'message-refused': { says: '请求被拒绝：来源不明。', remedy: '刷新页面后重试。' },
  'message-timeout': { says: '页面长时间没有回应。', remedy: '刷新页面后重试。' },
  'message-invalid': { says: '收到的数据不符合格式，未存入。', remedy: '刷新页面后重试；如反复出现，请报告此页。' },
  'import-refused': {
    says: '此文件不能导入，资料库没有任何改动。',
    remedy: '请确认是本扩展导出的压缩包，且未被改动。',
  },
  'export-cancelled': { says: '导出已停止，没有生成文件。', remedy: '需要时可重新导出。' },
  'export-no-space': {
    says: '磁盘空间不足，没有导出；没有留下半个文件，资料库完好。',
    remedy: '腾出磁盘空间，或减少所选内容后重试。',
  },
  'export-no-disk': {
    says: '此窗口不能使用浏览器的临时磁盘空间（例如隐私窗口），数据包只能放在内存中，而所选内容超过 200 MB；没有留下半个文件，资料库完好。',
    remedy: '请在普通窗口中导出；或者少选一些报告、去掉网页源码和附件，分几次导出。',
  },
  'export-too-large': { says: '所选内容超出一个压缩包的上限。', remedy: '请分批选择后导出。' },
  'permission-refused': { says: '没有得到读取该网站的许可。', remedy: '如需采集，请在提示时选择“允许”。' },
  'blocked-by-site': { says: '网站拒绝了请求或要求验证。', remedy: '请在浏览器中打开该网站，完成验证后再继续。' },
  'not-asked-for': {
    says: '这个网址在没有要求采集的网站上，没有向它发送请求。',
    remedy: '如需采集，请把该网址粘贴为新任务。',
  },
  'private-address': { says: '该网址指向本机或内部网络，出于安全不予下载。', remedy: '请核对链接。' },
  unexpected: { says: '出现了意外错误，已有内容不受影响。', remedy: '重试；如反复出现，请连同技术细节一并报告。' },
};
