/** How a field's value is stored: one line of text, an ISO day, or a list of names. */
export type FieldType = 'text' | 'day' | 'list';

export interface FieldDefinition {
  /** Name in code. */
  readonly name: string;
  /** Name in the dataset and in the output of `npm run extract`. */
  readonly columnName: string;
  readonly zh: string;
  readonly en: string;
  readonly type: FieldType;
  /** One sentence for the codebook, in both languages. */
  readonly definition: { readonly zh: string; readonly en: string };
}

/**
 * The one table of fields. Screens, codebook, schemas and the README's table are made from it.
 * Order is the order in which a researcher reads a record. Sources: 《政府网站发展指引》 (国办发〔2017〕47号) for the
 * page tags, 《政府信息公开目录系统实施指引（试行）》 for the catalogue elements, GB/T 9704-2012 for the document itself.
 */
export const fields = [
  {
    name: 'title',
    columnName: 'title',
    zh: '标题',
    en: 'Title',
    type: 'text',
    definition: {
      zh: '文件标题，按页面所示，折行处合并。',
      en: 'Title of the document as shown, broken lines joined.',
    },
  },
  {
    name: 'indexNumber',
    columnName: 'index_number',
    zh: '索引号',
    en: 'Index number',
    type: 'text',
    definition: {
      zh: '政府信息公开目录中的索引号，按页面所示。',
      en: 'Index number in the disclosure catalogue, kept as shown.',
    },
  },
  {
    name: 'documentNumber',
    columnName: 'document_number',
    zh: '发文字号',
    en: 'Document number',
    type: 'text',
    definition: {
      zh: '发文机关代字、年份、序号；括号统一为〔〕，原文另存。',
      en: 'Agency code, year and serial; brackets normalised to 〔〕, the original kept as raw.',
    },
  },
  {
    name: 'issuingBody',
    columnName: 'issuing_body',
    zh: '发布机构',
    en: 'Issuing body',
    type: 'list',
    definition: {
      zh: '发布或发文的机关，可为多个（联合发文）。',
      en: 'The body or bodies that issued the document (joint issue is common).',
    },
  },
  {
    name: 'dateWritten',
    columnName: 'date_written',
    zh: '成文日期',
    en: 'Date written',
    type: 'day',
    definition: {
      zh: '文件成文（生成、印发）之日；页面所用标签另存，因“生成日期”各地含义不同。',
      en: 'Day the document was written; the page’s own label is kept because 生成日期 differs by region.',
    },
  },
  {
    name: 'datePublished',
    columnName: 'date_published',
    zh: '发布日期',
    en: 'Date published',
    type: 'day',
    definition: { zh: '信息在网站公开之日。', en: 'Day the page was published on the site.' },
  },
  {
    name: 'dateEffective',
    columnName: 'date_effective',
    zh: '施行日期',
    en: 'Date effective',
    type: 'day',
    definition: { zh: '文件施行（生效）之日。', en: 'Day the document takes effect.' },
  },
  {
    name: 'dateRepealed',
    columnName: 'date_repealed',
    zh: '废止日期',
    en: 'Date repealed',
    type: 'day',
    definition: { zh: '文件废止（失效）之日。', en: 'Day the document is repealed.' },
  },
  {
    name: 'topic',
    columnName: 'topic',
    zh: '主题分类',
    en: 'Topic',
    type: 'text',
    definition: { zh: '信息的主题分类。', en: 'Subject category in the catalogue.' },
  },
  {
    name: 'genre',
    columnName: 'genre',
    zh: '体裁分类',
    en: 'Genre',
    type: 'text',
    definition: { zh: '体裁或公文种类。', en: 'Genre or official document type.' },
  },
  {
    name: 'validity',
    columnName: 'validity',
    zh: '有效性',
    en: 'Validity',
    type: 'text',
    definition: { zh: '有效、废止、失效等效力状态。', en: 'Whether the document is in force, as stated.' },
  },
  {
    name: 'keywords',
    columnName: 'keywords',
    zh: '主题词',
    en: 'Keywords',
    type: 'text',
    definition: { zh: '主题词或关键词。', en: 'Subject terms or keywords.' },
  },
  {
    name: 'summary',
    columnName: 'summary',
    zh: '内容概述',
    en: 'Summary',
    type: 'text',
    definition: { zh: '内容概述或摘要。', en: 'Summary given in the catalogue block.' },
  },
  {
    name: 'disclosure',
    columnName: 'disclosure',
    zh: '公开方式',
    en: 'Disclosure',
    type: 'text',
    definition: { zh: '公开方式（主动公开、依申请公开等）。', en: 'Mode of disclosure (proactive, on request …).' },
  },
  {
    name: 'audience',
    columnName: 'audience',
    zh: '服务对象',
    en: 'Audience',
    type: 'text',
    definition: { zh: '服务对象分类。', en: 'Audience category.' },
  },
  {
    name: 'source',
    columnName: 'source',
    zh: '来源',
    en: 'Source',
    type: 'text',
    definition: { zh: '信息来源；来源不等于发布机构。', en: 'Where the text came from; not the issuing body.' },
  },
  {
    name: 'column',
    columnName: 'column',
    zh: '栏目',
    en: 'Column',
    type: 'text',
    definition: { zh: '页面所在栏目。', en: 'Column of the site in which the page stands.' },
  },
  {
    name: 'siteName',
    columnName: 'site_name',
    zh: '网站名称',
    en: 'Site name',
    type: 'text',
    definition: { zh: '网站名称。', en: 'Name of the site.' },
  },
  {
    name: 'siteCode',
    columnName: 'site_code',
    zh: '网站标识码',
    en: 'Site code',
    type: 'text',
    definition: { zh: '政府网站标识码。', en: 'Government site identification code.' },
  },
  {
    name: 'host',
    columnName: 'host',
    zh: '主机名',
    en: 'Host',
    type: 'text',
    definition: { zh: '页面网址的主机名。', en: 'Host name of the page’s address.' },
  },
] as const satisfies readonly FieldDefinition[];

export type FieldName = (typeof fields)[number]['name'];
export type ColumnName = (typeof fields)[number]['columnName'];

export const fieldNames: readonly FieldName[] = fields.map((field) => field.name);

const byName = new Map<string, FieldDefinition>(fields.map((field) => [field.name, field]));

/** The definition of a field by its code name. */
export function fieldDefinition(name: FieldName): FieldDefinition {
  const definition = byName.get(name);
  if (!definition) throw new Error(`No field is called ${name}`);
  return definition;
}
