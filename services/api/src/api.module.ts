import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { CaseCommands } from '@chung-suc/platform/case-commands';
import { CLOCK, clockFor, type Clock } from '@chung-suc/platform/clock';
import { databaseModule } from '@chung-suc/platform/database';
import { healthModule, type HealthCheck } from '@chung-suc/platform/health';
import { LinkSigner } from '@chung-suc/platform/links';
import { EngineConnection } from '@chung-suc/platform/temporal';
import { AccessGuard } from './access/access.guard';
import { AccountController } from './accounts/account.controller';
import { AccountService } from './accounts/account.service';
import { InvitationsController } from './accounts/invitations.controller';
import { PasswordsController } from './accounts/passwords.controller';
import { PasswordsService } from './accounts/passwords.service';
import { CalendarController } from './calendar/calendar.controller';
import { CalendarSweepService } from './calendar/calendar-sweep.service';
import { CatalogueController } from './catalogue/catalogue.controller';
import { CatalogueService } from './catalogue/catalogue.service';
import { AdjustmentService } from './cases/adjustment.service';
import { CaseListService } from './cases/case-list.service';
import { CasesController } from './cases/cases.controller';
import { CasesService } from './cases/cases.service';
import { CommandsController } from './cases/commands.controller';
import { CommandsService } from './cases/commands.service';
import { PreviewService } from './cases/preview.service';
import { RegistrationsController } from './cases/registrations.controller';
import { WorkbookController } from './cases/workbook.controller';
import { WorkbookService } from './cases/workbook.service';
import { CommentsController } from './comments/comments.controller';
import { CommentsService } from './comments/comments.service';
import { UnreadController } from './comments/unread.controller';
import { UnreadService } from './comments/unread.service';
import { DutiesController } from './duties/duties.controller';
import { DutiesService } from './duties/duties.service';
import { AttemptsService } from './identity/attempts.service';
import { DemoPeopleService } from './identity/demo-people.service';
import { GuideController } from './guide/guide.controller';
import { GuideService } from './guide/guide.service';
import { MeController } from './identity/me.controller';
import { MeService } from './identity/me.service';
import { SessionController } from './identity/session.controller';
import { SessionsService } from './identity/sessions.service';
import { SignInService } from './identity/sign-in.service';
import { CaseFilesService } from './files/case-files.service';
import { FILE_STORE, FolderStore } from './files/file-store';
import { FilesController } from './files/files.controller';
import { PARTS_FOLDER, PartsFolder } from './files/parts-folder';
import { UploadsController } from './files/uploads.controller';
import { UploadsService } from './files/uploads.service';
import { UploadsSweepService } from './files/uploads-sweep.service';
import { FormPhotosInterceptor } from './links/form-photos.interceptor';
import { LinkFilesController } from './links/link-files.controller';
import { FreshLinksService } from './links/fresh-links.service';
import { LinkPhotosService } from './links/link-photos.service';
import { LinkPageService } from './links/link-page.service';
import { LinksController } from './links/links.controller';
import { LinkSituationService } from './links/link-situation.service';
import { LiveController } from './live/live.controller';
import { LiveService } from './live/live.service';
import { OutlookController } from './outlook/outlook.controller';
import { OutlookService } from './outlook/outlook.service';
import { AssetsController } from './pages/assets.controller';
import { PhoneReportListService } from './phones/phone-report-list.service';
import { PhoneReportsController } from './phones/phone-reports.controller';
import { PhoneReportsService } from './phones/phone-reports.service';
import { PhonesController } from './phones/phones.controller';
import { PhonesService } from './phones/phones.service';
import { ProblemFilter } from './problems/problem.filter';
import { API_SETTINGS, type ApiSettings } from './settings';
import { SkipController } from './skipping/skip.controller';
import { SkipService } from './skipping/skip.service';
import { StartController } from './start/start.controller';
import { StartService } from './start/start.service';
import { IntakeSweepService } from './sweep/intake-sweep.service';
import { WebController } from './web/web.controller';

/** What every feature needs: settings, time, the engine, the one way in for commands, links. */
@Module({})
class SurroundingsModule {
  static with(settings: ApiSettings): DynamicModule {
    return {
      module: SurroundingsModule,
      global: true,
      providers: [
        { provide: API_SETTINGS, useValue: settings },
        { provide: EngineConnection, useFactory: () => new EngineConnection(settings) },
        { provide: CLOCK, inject: [DataSource], useFactory: (database: DataSource) => clockFor(settings.CHUNG_SUC_MODE, database) },
        {
          provide: CaseCommands,
          inject: [DataSource, EngineConnection, CLOCK],
          useFactory: (database: DataSource, engine: EngineConnection, clock: Clock) => new CaseCommands(database, engine.client, clock),
        },
        { provide: LinkSigner, useFactory: () => new LinkSigner(settings.LINK_SECRET) },
      ],
      exports: [API_SETTINGS, EngineConnection, CLOCK, CaseCommands, LinkSigner],
    };
  }
}

/** Turns HTTP requests into reads of PostgreSQL and commands on cases, and serves the pages behind mail links. */
@Module({})
export class ApiModule {
  static with(settings: ApiSettings): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        databaseModule(settings.DATABASE_URL),
        SurroundingsModule.with(settings),
        healthModule([DataSource, EngineConnection], (database: DataSource, engine: EngineConnection): Record<string, HealthCheck> => ({
          database: async () => void (await database.query('SELECT 1')),
          engine: () => engine.check(),
        })),
      ],
      controllers: [
        AccountController,
        AssetsController,
        CalendarController,
        CatalogueController,
        CasesController,
        CommandsController,
        CommentsController,
        DutiesController,
        FilesController,
        GuideController,
        InvitationsController,
        LinkFilesController,
        LinksController,
        LiveController,
        MeController,
        OutlookController,
        PasswordsController,
        PhoneReportsController,
        PhonesController,
        RegistrationsController,
        SessionController,
        SkipController,
        StartController,
        UploadsController,
        UnreadController,
        WebController,
        WorkbookController,
      ],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: FILE_STORE, useFactory: () => new FolderStore(settings.FILES_FOLDER) },
        { provide: PARTS_FOLDER, useFactory: () => new PartsFolder(join(settings.FILES_FOLDER, 'parts')) },
        AccountService,
        AttemptsService,
        AdjustmentService,
        CalendarSweepService,
        CatalogueService,
        CaseListService,
        CaseFilesService,
        CasesService,
        CommandsService,
        CommentsService,
        DemoPeopleService,
        DutiesService,
        GuideService,
        IntakeSweepService,
        FormPhotosInterceptor,
        LinkPageService,
        FreshLinksService,
        LinkPhotosService,
        LinkSituationService,
        LiveService,
        MeService,
        OutlookService,
        PasswordsService,
        PhoneReportListService,
        PhoneReportsService,
        PhonesService,
        SessionsService,
        SignInService,
        SkipService,
        PreviewService,
        StartService,
        UploadsService,
        UploadsSweepService,
        UnreadService,
        WorkbookService,
      ],
    };
  }
}
