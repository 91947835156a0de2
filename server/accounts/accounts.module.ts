import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleController } from './people.controller.ts';
import { PeopleService } from './people.service.ts';
import { SessionController } from './session.controller.ts';
import { SessionGuard } from './session.guard.ts';
import { SessionsService } from './sessions.service.ts';
import { SignInLimiter } from './sign-in-limiter.ts';
import { User } from './user.entity.ts';
import { UsersController } from './users.controller.ts';
import { UsersService } from './users.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([User])],
  controllers: [SessionController, UsersController, PeopleController],
  providers: [
    SessionsService,
    UsersService,
    PeopleService,
    SignInLimiter,
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
  exports: [PeopleService],
})
export class AccountsModule {}
