/** What a package holds besides its tables, codebook, schema and hashes, which are always there. */
export interface Include {
  /** texts/ */
  readonly texts: boolean;
  /** html/ */
  readonly html: boolean;
  /** attachments/ */
  readonly attachments: boolean;
  readonly parquet: boolean;
  readonly xlsx: boolean;
  /** interop/ */
  readonly interop: boolean;
}

export const everything: Include = {
  texts: true,
  html: true,
  attachments: true,
  parquet: true,
  xlsx: true,
  interop: true,
};
