import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SessionController } from './session.controller.ts';
import { SessionGuard } from './session.guard.ts';
import { SessionsService } from './sessions.service.ts';
import { SignInLimiter } from './sign-in-limiter.ts';
import { User } from './user.entity.ts';
import { UsersController } from './users.controller.ts';
import { UsersService } from './users.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([User])],
  controllers: [SessionController, UsersController],
  providers: [
    SessionsService,
    UsersService,
    SignInLimiter,
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
})
export class AccountsModule {}
