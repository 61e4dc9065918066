export { databaseModule } from './database.module';
