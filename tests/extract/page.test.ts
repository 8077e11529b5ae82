import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { fold, hidesItself, isHidden, remember, seenText, tidy } from '@/utils/extract/page';

const body = (html: string) => new JSDOM(`<body>${html}</body>`).window.document.body;

describe('page', () => {
  it('tidies and folds every kind of blank', () => {
    expect(tidy(' 索\u3000引\u00a0 号\u200b： ')).toBe('索 引 号 ：');
    expect(fold(' 索\u3000引\u00a0 号\u200b： ')).toBe('索引号:');
  });

  it('sees hiding by attribute and inline style, on the element and above it', () => {
    const root = body('<div style="DISPLAY : none"><p>甲</p></div><p hidden>乙</p><p style="x-display:none2">丙</p>');
    const [first, second, third] = Array.from(root.querySelectorAll('p'));
    expect(first && isHidden(first)).toBe(true);
    expect(first && hidesItself(first)).toBe(false);
    expect(second && isHidden(second)).toBe(true);
    expect(third && isHidden(third)).toBe(false);
  });

  it('reads the text a reader sees, without scripts, styles and comments', () => {
    expect(seenText(body('甲<script>var a=1</script><!--注--><style>p{}</style> <b>乙</b>'))).toBe('甲 乙');
  });

  it('works a value out once', () => {
    let count = 0;
    const read = remember((_key: object) => {
      count += 1;
      return undefined;
    });
    const key = {};
    read(key);
    read(key);
    expect(count).toBe(1);
  });
});
