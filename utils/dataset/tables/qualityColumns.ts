import { regionSchema } from '@/utils/report/extractionSchema';
import type { PlacedRecord } from '../records/place';
import { reportColumn as column } from './reportColumn';
import type { Column } from './table';

/** Where a report belongs, how well it was read, and where its files stand. */
export const qualityColumns: readonly Column<PlacedRecord>[] = [
  column(
    'series_name',
    'text',
    ['系列', 'Series'],
    ['所属系列，如法治政府建设年度报告。', 'Series the report belongs to.'],
    (r) => r.series?.name,
  ),
  column(
    'series_year',
    'integer',
    ['系列年度', 'Series year'],
    ['报告所述年度。', 'Year the report covers.'],
    (r) => r.series?.year,
  ),
  column(
    'series_year_inferred',
    'boolean',
    ['年度为推断', 'Year inferred'],
    ['年度不在标题中时为 true。', 'true when the year is not in the title.'],
    (r) => r.series?.yearInferred,
  ),
  column(
    'region_code',
    'text',
    ['行政区划代码', 'Region code'],
    ['六位（乡镇九位）行政区划代码。', 'Division code of six digits (nine for a township).'],
    (r) => r.region?.code,
  ),
  column(
    'region_name',
    'text',
    ['行政区划', 'Region'],
    ['行政区划名称。', 'Name of the division.'],
    (r) => r.region?.name,
  ),
  column(
    'region_level',
    'text',
    ['行政层级', 'Region level'],
    ['nation、province、prefecture、county、township。', 'nation, province, prefecture, county or township.'],
    (r) => r.region?.level,
    regionSchema.shape.level.options,
  ),
  column(
    'region_path',
    'list',
    ['行政区划路径', 'Region path'],
    ['自省级向下。', 'From province down.'],
    (r) => r.region?.path,
  ),
  column(
    'region_origin',
    'text',
    ['区划来处', 'Region origin'],
    ['区划由何推得。', 'What the region was read from.'],
    (r) => r.region?.origin,
  ),
  column(
    'issue_reasons',
    'list',
    ['问题', 'Issues'],
    ['读取时发现的问题。', 'What was found wrong while reading.'],
    (r) => r.issueReasons,
  ),
  column(
    'characters',
    'integer',
    ['正文字数', 'Characters'],
    ['正文字符数，不计空白。', 'Characters of body text, white space left out.'],
    (r) => r.characters,
  ),
  column(
    'completeness',
    'number',
    ['正文完整度', 'Completeness'],
    ['保留字符 ÷ 正文区可见字符，0 至 1。', 'Kept characters ÷ visible characters of the article area, 0 to 1.'],
    (r) => r.completeness,
  ),
  column(
    'attachment_count',
    'integer',
    ['附件数', 'Attachments'],
    ['附件数。', 'Number of attachments.'],
    (r) => r.attachmentCount,
  ),
  column(
    'version_count',
    'integer',
    ['版本数', 'Versions'],
    ['含当前版本。', 'Versions kept, the present one included.'],
    (r) => r.versionCount,
  ),
  column(
    'body_sha256',
    'text',
    ['正文哈希', 'Body SHA-256'],
    ['去除空白后正文的 SHA-256。', 'SHA-256 of the body text without white space.'],
    (r) => r.bodySha256,
  ),
  column(
    'source_sha256',
    'text',
    ['网页源码哈希', 'Source SHA-256'],
    [
      '所存网页源码（UTF-8）的 SHA-256，与 html/ 中文件一致。',
      'SHA-256 of the page source (UTF-8), equal to that of its file in html/.',
    ],
    (r) => r.sourceSha256,
  ),
  column(
    'text_file',
    'text',
    ['正文文件', 'Text file'],
    ['正文文件在数据包中的路径。', 'Path of the text file in this package.'],
    (_, placed) => placed.textPath,
  ),
  column(
    'html_file',
    'text',
    ['网页文件', 'HTML file'],
    ['网页源码文件在数据包中的路径。', 'Path of the page source in this package.'],
    (_, placed) => placed.htmlPath,
  ),
];
