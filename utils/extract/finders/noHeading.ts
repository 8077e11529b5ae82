import { isOrganisationName } from '@/utils/identify/issuer';
import { labelsIn } from './labelAt';
import type { Run } from './runs';

/** What heads a menu of a disclosure site. */
export const menuHeading =
  /^(?:政府)?信息公开(?:目录|专栏|平台|指南|制度|年报)?$|^法定主动公开内容$|导航$|^相关(?:信息|链接|文章)$/;

/** Is this line the page's own, and no title: the name of a body or site, a path, a sentence, a label? */
export function isNoHeading(run: Run, folded: string): boolean {
  if (isOrganisationName(folded) || /(?:网站?|门户|平台)$/.test(folded)) return true;
  if (/当前位置|您现在|所在位置|[。；：:，]$|版权所有|ICP备|^\d{4}[-年]\d+[-月]|>|＞|»|扫一扫|欢迎|^首页/.test(folded))
    return true;
  if (folded.length > 60 && /[，。].*[，。]/.test(folded)) return true;
  return labelsIn(run).length > 0;
}
