// The mail sink's program: maildev, with one thing more that real mail servers do: some mailboxes do not exist (RCPT TO: 550).
// Arguments as maildev takes them; MAIL_SINK_REFUSES is how their addresses begin.
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const modules = resolve(dirname(fileURLToPath(import.meta.url)), '../../node_modules');
// By their paths: the packages export neither.
const load = (path) => import(pathToFileURL(resolve(modules, path)).href);

const refused = process.env.MAIL_SINK_REFUSES;
const { SMTPServer } = await load('@maildev/smtp/dist/server.js');
const build = SMTPServer.prototype.buildServerConfig;
SMTPServer.prototype.buildServerConfig = function () {
  return {
    ...build.call(this),
    onRcptTo: ({ address }, _session, callback) =>
      callback(address.startsWith(refused) ? Object.assign(new Error('No such mailbox'), { responseCode: 550 }) : undefined),
  };
};
await load('maildev/dist/bin/maildev.js');
