export { launchBrowser } from './browser';
export { freshDatabase, type TestDatabase } from './database';
export { eventually, type Patience } from './eventually';
export { startMailSink, type Behaviour, type CapturedMail, type MailSink } from './mail-sink';
export { root, startProcess, type StartOptions, type TestProcess } from './processes';
export { freshNamespace, startPostgres, startTemporal, type OwnPostgres, type OwnServer, type OwnTemporal } from './servers';
export { prepareServices, type ServiceName, type Surroundings, type TestServices } from './services';
export { testDatabaseUrl, testTemporalAddress } from './test-servers';
export { freePort } from '@chung-suc/infra/local/ports';
