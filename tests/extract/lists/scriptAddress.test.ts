import { describe, expect, it } from 'vitest';
import { scriptAddresses } from '@/utils/extract/lists/scriptAddress';

const base = 'https://www.example.gov.cn/zwgk/list.html';
const at = (path: string) => `https://www.example.gov.cn${path}`;
const read = (handler: string, scripts = '') => scriptAddresses(scripts, base)(handler);

describe('what a handler leads to', () => {
  it.each([
    ["location.href='t1.html'", '', '/zwgk/t1.html'],
    ["javascript:window.location.href = '/a/1.html'; return false;", '', '/a/1.html'],
    ["window.open('/a/' + 12 + '.html', '_blank')", '', '/a/12.html'],
    ["document.location.replace('../b.html')", '', '/b.html'],
    ["window.open(root + 'a.html')", "var root = '/gk/';", '/gk/a.html'],
    [
      "openDetail('77')",
      "function openDetail(id){ window.location.href = '/detail.html?id=' + id; }",
      '/detail.html?id=77',
    ],
    [
      "javascript:openDetail('77','zfwj')",
      "function openDetail(id, type) {\n // window.open('old.html')\n var url = '/d/' + type + '/' + id + '.html';\n window.open(url);\n}",
      '/d/zfwj/77.html',
    ],
    ['show(9);return false', "var show = function(n){ location = 'info_' + n + '.shtml' }", '/zwgk/info_9.shtml'],
    [
      "go('x')",
      `const ctx = '/gk'; const go = (id) => { location.assign(\`\${ctx}/v/\${id}.html\`) };`,
      '/gk/v/x.html',
    ],
    [
      "go('a b')",
      "function go(s){ var u='/s?q='; u += encodeURIComponent('公告'); location.href=u }",
      '/s?q=%E5%85%AC%E5%91%8A',
    ],
    ['go(1)', "function go(n){ location.href='/p/' + (n + 1) + '.html' }", '/p/2.html'],
    ['go(3)', "function go(n){ location.href='/p/' + (n-1) }", '/p/2'],
    ["go('1')", "function go(n){ location.href='/p/' + (n + 1) }", '/p/11'],
    ['go()', "var cur = 1;// here\nfunction go(){ location.href='/p?n=' + (cur + 1) }", '/p?n=2'],
    ['go()', "var cur = '4'; function go(){ location.href='/p?n=' + (parseInt(cur) + 1) }", '/p?n=5'],
    ["tongji('a');openIt('5')", "function openIt(i){if(i!=''){window.open('/i/'+i)}}", '/i/5'],
  ])('%s', (handler, scripts, path) => {
    expect(read(handler, scripts)).toBe(at(path));
  });

  it.each([
    ['the function stands elsewhere', "openDetail('77')", ''],
    [
      'two functions of one name',
      "go('1')",
      "function go(i){location.href='/a'+i} function go(i){location.href='/b'+i}",
    ],
    ['two ways', "go('1')", "function go(i){ if (i > 5) location.href='/a/'+i; else location.href='/b/'+i; }"],
    ['an address set in a branch', "go('1')", "function go(i){ var u='/a/'; if (top) u='/b/'; location.href=u+i }"],
    ['a choice', "location.href = old ? '/a' : '/b'", ''],
    ['a value asked from the server', "go('1')", "function go(i){ $.get('/u', function(r){ location.href = r.url }) }"],
    ['the element itself', 'go(this)', "function go(e){ location.href = '/a/' + e }"],
    ['a parameter not given', "go('1')", "var t='x'; function go(i,t){ location.href = '/a/' + i + t }"],
    ['a global set twice', "open(root+'a')", "var root='/a/'; root='/b/';"],
    ['a global put together', "open(root+'a')", "var root='/a/' + site;"],
    ['a product', 'go(1)', "function go(n){ location.href='/p/' + (n*2) }"],
    ['a text less a number', "go('1')", "function go(n){ location.href='/p/' + (n-1) }"],
    ['a number that changes', 'go()', "var cur = 1; cur = 2; function go(){ location.href='/p/' + (cur+1) }"],
    ['a comparison', "if (location.href == '/a') alert(1)", ''],
    ['no web address', "location.href='mailto:a@b.cn'", ''],
    ['a text without its end', "location.href='/a", ''],
    ['a form', 'go(2)', 'function go(n){ document.forms[0].page.value=n; document.forms[0].submit() }'],
  ])('says nothing of %s', (_why, handler, scripts) => {
    expect(read(handler, scripts)).toBeUndefined();
  });
});
