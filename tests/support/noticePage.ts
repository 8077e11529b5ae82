import { JSDOM } from 'jsdom';
import { extract } from '@/utils/extract/extract';

/** A notice written by hand, in which tests of the reader change one thing at a time. */
export const title = '临江县水利局关于做好汛期值守工作的通知';
export const lines = [
  '各乡镇人民政府：',
  '为做好今年汛期值守工作，根据防汛条例有关规定，现将有关事项通知如下，请结合实际认真贯彻执行。',
  '一、落实责任，二十四小时值守，险情随时上报。',
  '二、备足物资，沙袋、抽水泵按乡镇人口配备到位。',
  '临江县水利局',
  '2023年5月8日',
];
export const text = lines.map((line) => `<p>${line}</p>`).join('');
export const zoom = `<div id="zoom">${text}</div>`;

/** What is read of a page with this body: the whole extraction. */
export const read = (
  body: string,
  { head = `<title>${title}</title>`, url = 'http://www.linjiang.gov.cn/zwgk/tzgg/1024.html' } = {},
) =>
  extract({
    document: new JSDOM(`<html><head>${head}</head><body>${body}</body></html>`, { url }).window.document,
    url,
  });
