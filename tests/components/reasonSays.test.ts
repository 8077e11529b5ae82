import { expect, test } from 'vitest';
import { reasonSays } from '@/components/jobs/jobText';
import { en } from '@/components/ui/i18n/en';
import { zhCN } from '@/components/ui/i18n/zh-CN';

test.each([
  ['not-asked-for: moved to http://fgw.a.gov.cn/1.html?a=1', /http:\/\/fgw\.a\.gov\.cn\/1\.html\?a=1/, /没有跟去/],
  ['not-asked-for: moved elsewhere', /was not followed/, /没有跟去/],
  ['not-asked-for: www.b.gov.cn', /did not ask for.*\(www\.b\.gov\.cn\)/, /没有要求采集.*www\.b\.gov\.cn/],
  ['not-found: status 404', /no such page \(404\)/, /没有这个网页（404）/],
  ['already-captured', /already in the library/, /已在资料库中/],
])('%s is told in words', (reason, english, chinese) => {
  expect(reasonSays(reason, en)).toMatch(english);
  expect(reasonSays(reason, zhCN)).toMatch(chinese);
});
