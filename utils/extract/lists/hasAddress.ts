import type { NextPage } from '@/utils/report/extraction';

/** Ways on that are forms of the page sent back: the queue can follow them, but no address can be given for them. */
const sent: ReadonlySet<string> = new Set(['form-page', 'aspnet-postback']);

/** Has the next page an address that can be opened and cited? Forms sent with GET have one. */
export const hasAddress = ({ method, mechanism }: NextPage): boolean => method !== 'POST' || !sent.has(mechanism);
