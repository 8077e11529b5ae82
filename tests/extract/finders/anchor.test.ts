import { describe, expect, it } from 'vitest';
import { anchorOf, findAnchor } from '@/utils/extract/finders/anchor';
import { pageOf } from '../../support/pageOf';

const element = (html: string) => {
  const { document } = pageOf(html);
  const place = document.querySelector('.here');
  if (!place) throw new Error('the page has no place marked');
  return { document, place };
};

describe('an anchor leads back', () => {
  it.each([
    ['a line', '<div class="here">索引号：000014349/2024-00025</div>', '000014349/2024-00025'],
    ['over a script', '<div class="here">索引<script>x()</script>号：000014349</div>', '索引号：000014349'],
    [
      'over a hidden part',
      '<div class="here">索引<p style="display:none">旧号</p>号：000014349</div>',
      '索引号：000014349',
    ],
    [
      'to the beginning, where a part between was not seen',
      '<p class="here">清河县人民政府关于做好<i>图</i>防汛工作</p>',
      '清河县人民政府关于做好防汛工作',
    ],
  ])('%s', (_name, html, text) => {
    const { document, place } = element(html);
    expect(findAnchor(document, anchorOf(place, text))).toBe(place);
  });

  it('moved: the nearest element that holds the text; gone: none', () => {
    const { document, place } = element('<div><p class="here">索引号：000014349</p></div>');
    const anchor = anchorOf(place, '000014349');
    place.before(document.createElement('p'));
    expect(findAnchor(document, anchor)).toBe(place);
    place.textContent = '别的';
    expect(findAnchor(document, anchor)).toBeUndefined();
    expect(findAnchor(document, { path: 'html>???', text: '000014349' })).toBeUndefined();
  });
});
