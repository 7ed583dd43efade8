import { readingJobs } from './reading-jobs.ts';
import { serve } from './serve.ts';

serve(readingJobs, self);
