/**
 * Containers that public crawlers name for the bodies of disclosure pages, by how surely they hold one (10 surest).
 * Names are compared without case. Source: knowledge of 256 hosts, see docs/decisions.md.
 */
const byWeight: Readonly<Record<number, { readonly ids?: string; readonly classes?: string; readonly tags?: string }>> =
  {
    10: { ids: 'UCAP-CONTENT', tags: 'ucapcontent' },
    9: {
      ids: 'zoom zoomcon fontzoom doZoom',
      classes: 'TRS_Editor TRS_UEDITOR trs_editor_view trs_paper_default zoomTY zoom',
    },
    8: {
      ids: 'ivs_content mainText div_zhengwen vsb_content vsb_content_2 vsb_content_4 vsb_content_500 vsb_content_501 easysiteText downloadContent ContentRegion con_con BodyLabel js_content contentlf doc_left',
      classes:
        'Article_content article_content j-fontContent newscontnet minh500 v_news_content wp_articlecontent easysite-news-text easysite-news-content ewb-article-detail ewb-article-info zwxl-content wip_art_con zc_article_con content_body_box',
    },
    7: {
      classes:
        'pages_content wzcon wrapper_deatil Three_xilan_07 my_conboxzw zlyxwz_t2a arti contText artile_zw xl-bk content_block',
    },
    6: {
      ids: 'article-content articleContent article_content newsContent content_detail',
      classes:
        'article-content article-body article-box art_con bt_content art-con article_con gkxl-article xxgk_content zw zwcontent tyxxy_main news_content newsContent detail-content detail_content articleContent content-body',
    },
    5: { classes: 'view' },
    3: { ids: 'content article', classes: 'content article text main detail conTxt' },
  };

const words = (list: string | undefined) => (list ? list.toLowerCase().split(/\s+/) : []);

function index(of: 'ids' | 'classes' | 'tags'): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [weight, names] of Object.entries(byWeight))
    for (const name of words(names[of])) found.set(name, Math.max(Number(weight), found.get(name) ?? 0));
  return found;
}

const ids = index('ids');
const classes = index('classes');
const tags = index('tags');

/** How surely this element's own name says that it holds a body: 0 (says nothing) to 10, and the name that says it. */
export function containerWeight(element: Element): { readonly weight: number; readonly name: string } {
  let weight = tags.get(element.localName) ?? 0;
  let name = weight ? element.localName : '';
  const offer = (found: number | undefined, as: string) => {
    if (found !== undefined && found > weight) {
      weight = found;
      name = as;
    }
  };
  if (element.id) offer(ids.get(element.id.toLowerCase()), `#${element.id}`);
  const list = element.getAttribute('class');
  if (list) for (const one of list.split(/\s+/)) if (one) offer(classes.get(one.toLowerCase()), `.${one}`);
  return { weight, name };
}
