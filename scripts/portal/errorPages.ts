/** What a reverse proxy in front of a portal shows when the portal is down. */
export const badGateway = `<html>
<head><title>502 Bad Gateway</title></head>
<body>
<center><h1>502 Bad Gateway</h1></center>
<hr><center>nginx</center>
</body>
</html>
`;

/** The "no such page" of a portal. */
export const notFound = `<!DOCTYPE html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>页面不存在</title></head>
<body><h1>404</h1><p>对不起，您访问的页面不存在或已被移走。</p><p><a href="/">返回首页</a></p></body>
</html>
`;
