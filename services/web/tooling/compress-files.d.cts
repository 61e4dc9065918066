/** Writes `X.gz` and `X.br` beside every script and style sheet. */
export function compressFiles(folder: string): void;
