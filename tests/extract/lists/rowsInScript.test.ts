import { describe, expect, it } from 'vitest';
import { looseJson } from '@/utils/extract/lists/looseJson';
import { readList } from '@/utils/extract/lists/readList';
import { pageOf } from '../../support/pageOf';

const numbers = Array.from({ length: 12 }, (_unused, at) => at + 1);
const rows = (make: (n: number) => string) => numbers.map(make).join('\n');
const day = (n: number) => `2024-01-${String(n).padStart(2, '0')}`;
const name = (n: number) => `清河镇${2000 + n}年法治政府建设年度报告`;
const listUrl = 'https://www.example.gov.cn/zwgk/nb/index.html';
const read = (html: string) =>
  readList(pageOf(`<html><head><title>年度报告</title></head><body><div>${html}</div></body></html>`, listUrl)).items;
const expected = numbers.map((n) => ({
  title: name(n),
  url: `https://www.example.gov.cn/zwgk/nb/t${n}.html`,
  date: day(n),
}));

describe('rows that stand only in a script', () => {
  it('written one by one as text', () => {
    const written = rows(
      (n) => `document.write('<li><a href="t${n}.html">${name(n)}</a><span>${day(n)}<\\/span></li>');`,
    );
    expect(read(`<ul><script>${written}</script></ul>`)).toEqual(expected);
  });

  it('as JSON, or as scripts write data', () => {
    const json = rows((n) => `{"title":"${name(n)}","url":"t${n}.html","pubDate":"${day(n)} 10:00"},`).slice(0, -1);
    const bare = rows((n) => `{title:'${name(n)}', url:'t${n}.html', date:'${day(n)}',},`);
    expect(read(`<div id="list"></div><script>var data = [${json}];</script>`)).toEqual(expected);
    expect(read(`<div id="list"></div><script>show({rows: [${bare}]});</script>`)).toEqual(expected);
  });

  const object = (n: number) => `{title:"${name(n)}", docpuburl:'t${n}.html', docreltime:'${day(n)} 10:00:00'}`;
  const markup = (n: number) => `<li><a href="t${n}.html">${name(n)}</a><span>${day(n)}</span></li>`;
  const joined = (make: (n: number) => string) => numbers.map(make).join(',');
  it.each([
    ['put into an array one by one', `var docs=[];${rows((n) => `docs.push(${object(n)});`)}draw(docs);`],
    ['put into their places', `var docs=new Array();${rows((n) => `docs[${n - 1}] = ${object(n)};`)}`],
    [
      'between backticks',
      rows((n) => `list.push({\n title: \`${name(n)}\`,\n link: \`t${n}.html\`,\n time: \`${day(n)}\`\n});`),
    ],
    ['as rows of texts', `var data=[${joined((n) => `["${name(n)}","t${n}.html","${day(n)}"]`)}];`],
    [
      'deep in a state',
      `window.__STATE__={"list":{"rows":[${joined((n) => `{"Title":"${name(n)}","linkUrl":"t${n}.html","publishDate":"${day(n)}"}`)}]}};`,
    ],
    [
      'as JSON in a text',
      `var l=JSON.parse('[${joined((n) => `{"title":"${name(n)}","url":"t${n}.html","pubDate":"${day(n)}"}`)}]');`,
    ],
    ['as markup added up', `var s='';${rows((n) => `s+='${markup(n)}';`)}box.innerHTML=s;`],
    ['as markup appended', rows((n) => `$('#l').append('${markup(n)}');`)],
  ])('%s, beside the columns of the site', (_how, script) => {
    const columns = rows((n) => `<li><a href="/xxgk/s${n}/">法定主动公开内容目录${n}</a></li>`);
    expect(read(`<ul>${columns}</ul><ul id="l"></ul><script>${script}</script>`)).toEqual(expected);
  });

  it.each(['textarea', 'template', 'script type="text/html"'])('kept as markup in a %s', (holder) => {
    expect(read(`<${holder}>${rows(markup)}</${holder.split(' ')[0]}>`)).toEqual(expected);
  });

  it('are not read from a pattern still to be filled in', () => {
    const pattern = `$('#l').append('<li><a href="'+d.url+'">'+d.title+'</a><span>2024-01-05</span></li>');`;
    expect(read(`<ul id="l"></ul><script>${pattern.repeat(4)}</script>`)).toEqual([]);
    const values = `list.push({title: \`\${t}\`, url: \`\${u}\`, date: \`2024-01-05\`});`;
    expect(read(`<ul id="l"></ul><script>${values.repeat(4)}</script>`)).toEqual([]);
  });

  it('are not read where the page shows rows of its own, nor without days', () => {
    const shown = rows((n) => `<li><a href="t${n}.html">${name(n)}</a><span>${day(n)}</span></li>`);
    const pictures = `var pictures = [${rows((n) => `{"title":"图片新闻第${n}条的说明","url":"p${n}.html","date":"${day(n)}"},`).slice(0, -1)}]`;
    expect(read(`<ul>${shown}</ul><script>${pictures}</script>`)).toEqual(expected);
    expect(
      read(
        `<script>var menu = [${rows((n) => `{"name":"政务公开栏目第${n}项","url":"/c${n}/"},`).slice(0, -1)}]</script>`,
      ),
    ).toEqual([]);
  });
});

describe('looseJson', () => {
  it.each([
    ['[{a: \'x\', "b": [1, -2.5,], c: null,}]; more', [{ a: 'x', b: [1, -2.5], c: null }]],
    ["[{t: 'it\\'s \\u4e2d'}]", [{ t: "it's 中" }]],
    ['[{a: call()}]', undefined],
    ['[{a: name}]', undefined],
    ['[{a: 1', undefined],
    ["[{a: 'never closed", undefined],
  ])('%s', (text, value) => {
    expect(looseJson(text, 0)).toEqual(value);
  });
});

describe('rows kept at the top', () => {
  const row = (n: number, look = '') => `<li><a href="t${n}.html"${look}>${name(n)}</a><span>${day(n)}</span></li>`;
  const list = `<ul class="list">${numbers
    .slice(1)
    .map((n) => row(n))
    .join('')}</ul>`;

  it('in a box of their own right before the list', () => {
    expect(read(`<ul class="top">${row(1)}</ul>${list}`)).toEqual(expected);
  });

  it('in a table whose markup is broken around them', () => {
    const cells = (n: number) =>
      `<tr><td></td><td>·</td><td><a class="x" href="t${n}.html">${name(n)}</a></td><td>${day(n)}</td></tr>`;
    const broken = `<table><tr><td><table></table></td></tr>${cells(1)}</table></td></tr><div>${cells(2)}</div>`;
    const rest = `<table>${numbers.slice(2).map(cells).join('')}</table>`;
    expect(read(`${broken.replace('<div>', '<table>').replace('</div>', '</table>')}${rest}`)).toEqual(expected);
  });

  it('are not what stands before the list in another form', () => {
    const news = '<div class="top"><p><a href="n1.html">镇长到村里调研春耕生产工作</a> 2024-02-01</p></div>';
    expect(read(`${news}${list}`)).toEqual(expected.slice(1));
  });
});
