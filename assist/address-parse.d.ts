/** The lists of the package, which brings no types. Bundlers and Node wrap the default export differently. */
declare module 'address-parse/dist/area.js' {
  interface Lists {
    province_list: Record<string, string>;
    city_list: Record<string, string>;
    area_list: Record<string, string>;
  }
  const lists: Lists | { default: Lists };
  export default lists;
}
