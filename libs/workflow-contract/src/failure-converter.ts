import { DefaultFailureConverter } from '@temporalio/common';

/** Messages and stack traces of failures go through the codec too: they would otherwise stand in plain text in the history. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
