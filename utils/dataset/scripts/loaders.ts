import { loadDuckdb } from './loadDuckdb';
import { loadPandas } from './loadPandas';
import { loadR } from './loadR';

/** The loader scripts of a package, in the order in which they stand in it. */
export const loaders = [
  { path: 'scripts/load_pandas.py', text: loadPandas },
  { path: 'scripts/load_R.R', text: loadR },
  { path: 'scripts/load_duckdb.sql', text: loadDuckdb },
] as const;
