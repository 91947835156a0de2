import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SETTINGS } from '../config/config.module.ts';
import { demoAccounts, type Settings, version } from '../config/index.ts';
import { Public } from '../http/actor.decorator.ts';
import { BrandsService } from './brands.service.ts';

/** What the sign-in page needs before anyone has signed in. */
@ApiTags('operation')
@Public()
@Controller('api/meta')
export class MetaController {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly brands: BrandsService,
  ) {}

  @Get()
  async meta() {
    const { name, logo, logoOnDark, colours } = await this.brands.forScreen();
    const { demo, timeZone } = this.settings;
    return {
      version,
      timeZone,
      brand: { name, logo, logoOnDark, colours },
      demo: demo && {
        accounts: demoAccounts.map(({ role, email }) => ({ role, email })),
        password: demo.password,
      },
    };
  }
}
