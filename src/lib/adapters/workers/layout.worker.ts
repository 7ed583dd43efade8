import { layoutJobs } from './layout-jobs.ts';
import { serve } from './serve.ts';

serve(layoutJobs, self);
