/** Any JSON value. Values that come from people or files are Json until a schema has narrowed them. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };
