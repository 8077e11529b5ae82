import { z } from 'zod';

// zod's first parse probes `new Function`, which raises a CSP violation report in extension pages.
z.config({ jitless: true });

export { z };
