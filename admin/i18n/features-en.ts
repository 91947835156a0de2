/** What the features' pages say, a file each: `<feature>: words`. */
export const featuresEnglish = {};
