import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectedRows, type Unpacked, unpackedDataset } from './support/dataset';
import { python } from './support/python';

let set: Unpacked;
beforeAll(async () => {
  set = await unpackedDataset();
});
afterAll(() => set.remove());

const columns = JSON.stringify(Object.keys(expectedRows[0] ?? {}));
const run = (code: string) => JSON.parse(python(['-c', code], set.folder));

test('the loader script runs and pandas reads every row of the CSV as it is', () => {
  const code = `import sys,json;sys.path.insert(0,'scripts')
import load_pandas as d
print(json.dumps(d.reports[${columns}].to_dict('records')))`;
  expect(run(code)).toEqual(expectedRows);
});

test('dates are parsed and lists are parted by the loader', () => {
  const code = `import sys,json;sys.path.insert(0,'scripts')
import load_pandas as d
print(json.dumps([str(d.reports.date_written_parsed.dtype), d.reports.issuing_body_list[0], len(d.field_provenance), int(d.field_provenance.report_id.isin(d.reports.report_id).sum())]))`;
  const [type, list, rows, known] = run(code);
  expect(type).toBe('datetime64[ns]');
  expect(list).toEqual(['某县人民政府', '某县司法局']);
  expect(known).toBe(rows);
});

test('pandas reads every row of the JSONL', () => {
  const code = `import json,pandas as pd
d=pd.read_json('data/reports.jsonl',lines=True,dtype=False,convert_dates=False)
print(json.dumps([{'report_id':r.report_id,'title':r.title,'index_number':r.index_number,'date_written':r.date_written,'issuing_body':'|'.join(r.issuing_body),'text':r.body['text']} for r in d.itertuples()]))`;
  expect(run(code)).toEqual(expectedRows);
});

test('pandas reads the Parquet where a reader for it is installed', () => {
  const engine = run(`import json,importlib.util as u
print(json.dumps([e for e in ('pyarrow','fastparquet') if u.find_spec(e)]))`);
  console.log(
    engine.length > 0
      ? `Parquet by ${engine[0]}`
      : 'pandas has no Parquet reader here: Debian packages neither pyarrow nor fastparquet, and the suite takes tools from Debian and npm only. DuckDB reads the file (duckdb.test.ts).',
  );
  if (engine.length === 0) {
    // Once a later pandas reads it by itself, the rows are to be compared here too.
    const refused = `import pandas as pd
try: pd.read_parquet('data/reports.parquet');print('false')
except ImportError: print('true')`;
    expect(run(refused)).toBe(true);
    return;
  }
  const code = `import json,pandas as pd
print(json.dumps(pd.read_parquet('data/reports.parquet')[${columns}].to_dict('records')))`;
  expect(run(code)).toEqual(expectedRows);
});
