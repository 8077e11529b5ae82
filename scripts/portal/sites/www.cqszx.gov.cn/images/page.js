// The pager of this portal, called by its list pages: total pages, current page from 0, stem, extension.
function createPageHTML(total, current, stem, extension) {
  var name = function (n) { return n === 0 ? stem + '.' + extension : stem + '_' + n + '.' + extension; };
  var html = '<span>共' + total + '页</span>';
  if (current > 0) html += ' <a href="' + name(current - 1) + '">上一页</a>';
  for (var n = 0; n < total; n++) html += n === current ? ' <span class="now">' + (n + 1) + '</span>' : ' <a href="' + name(n) + '">' + (n + 1) + '</a>';
  if (current < total - 1) html += ' <a href="' + name(current + 1) + '">下一页</a>';
  var pages = document.querySelectorAll('.page');
  pages[pages.length - 1].innerHTML += html;
}
