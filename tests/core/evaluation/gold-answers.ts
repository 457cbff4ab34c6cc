/** Answers to questions of the bank, written from the question alone, without a look at the cues. */
export interface GoldAnswers {
  /** `<card id>/<question id>`. */
  readonly questionId: string;
  readonly strong: string;
  /** Right as far as it goes; leaves out half or more. */
  readonly partial: string;
  /** Fluent and on the topic, and not so. */
  readonly wrong: string;
}

export const offTopicAnswer =
  'In my last holiday we drove along the coast for two weeks and stopped wherever the view was nice. The best evening was a small restaurant by the harbour, where we had grilled fish and listened to a band until midnight.';

export const goldAnswers: readonly GoldAnswers[] = [
  {
    questionId: 'javascript.event-loop/explain',
    strong:
      'There is one thread with one call stack, so whatever function is running always finishes before anything else gets a turn. Things like timers, clicks or a fetch are handled by the browser outside, and when they are done their callback is put into a queue. The event loop keeps looking whether the stack is empty and then takes the next callback from the queue and runs it.',
    partial: 'Well, when a timer or a request is done, its callback goes into a queue and gets run later on.',
    wrong:
      'JavaScript starts a new thread for every click and every timer, and the operating system makes sure that they run in parallel on different cores, so nothing ever has to wait.',
  },
  {
    questionId: 'javascript.event-loop/spinner',
    strong:
      'The loop runs synchronously and blocks the main thread, and the browser can only paint once the current task has ended, so the spinner that was just added to the page is never drawn until it is all over. I could split the work into chunks and give control back with setTimeout or await between them, or move the whole computation into a web worker and send the result back with postMessage.',
    partial: 'The long loop blocks the main thread, so nothing else can happen in those four seconds.',
    wrong:
      'The spinner is probably missing a CSS class or has the wrong z-index. I would check the stylesheet and preload the animated image.',
  },
  {
    questionId: 'databases.btree-index/explain',
    strong:
      'It has an index, usually a B-tree. You start at the root and follow it down three or four levels, so you read a handful of pages instead of going through the whole table, which is logarithmic in the number of rows. And since the keys are stored in sorted order, it can also serve a range like between two dates, or an order by without sorting.',
    partial: 'Because of an index. It goes down a tree and so reads only a few pages.',
    wrong:
      'The database keeps all customers in memory all the time and compares them in parallel on the graphics card, so that reading them all takes hardly any time.',
  },
  {
    questionId: 'operating-systems.processes-and-threads/compare',
    strong:
      'A process has its own virtual address space and its own file descriptors, so processes are isolated from each other. Threads live inside a process and share its memory, the heap and the open files, but each thread has its own stack and its own registers and program counter. Creating a thread or switching between threads is cheaper than with processes.',
    partial: 'Threads of one process share the same memory, while every process has its own address space.',
    wrong:
      'A process is a program that you see on the screen and a thread is the same thing running in the background. Both of them talk to each other over the network.',
  },
  {
    questionId: 'sre.postmortems/why-blameless',
    strong:
      'If people are afraid of being blamed they will hide what they did, and then you never find out what really happened. So you look at the system: what made it possible for a person to make that mistake in the first place. And then you fix that, for instance with a guard or with automation, because just telling somebody to be more careful does not help.',
    partial:
      'When people fear punishment they keep facts to themselves, and so one learns nothing from the outage.',
    wrong:
      'Because the lawyers want it like that. A report without names cannot be used in court, and the customers get a shorter document to read.',
  },
  {
    questionId: 'security.passwords/store',
    strong:
      'You never store the password itself, only a hash made with a slow function like bcrypt or Argon2 that needs a lot of memory, so that guessing is expensive. Every user gets a random salt, so two people with the same password have different hashes and rainbow tables are useless. I would not encrypt them, because whoever gets hold of the key can decrypt all of them at once.',
    partial: 'Hash them with a salt for each user, so that the same password does not give the same hash.',
    wrong:
      'I would encrypt the passwords with AES and keep the key in the configuration file, so that support can look a password up when a user calls.',
  },
  {
    questionId: 'testing.flaky-tests/only-ci',
    strong:
      'First I would run that test a hundred times in the pipeline container, alone and in random order, with screenshots, traces and logs kept for each failure. I suspect timing: the pipeline is slower, and somebody put in a fixed sleep, so I would wait until the button is visible and enabled instead. I would also pin the environment: same container image, mocked network calls, fixed time zone.',
    partial:
      'I think it is a timing problem. Instead of a fixed sleep the test should wait until the element is visible.',
    wrong:
      'I would simply retry the pipeline until it is green, since it works on the laptops, and in the long run delete the test or buy faster laptops for everybody.',
  },
  {
    questionId: 'statistics.hypothesis-tests/plain-words',
    strong:
      'It means that if there were no effect at all, so under the null hypothesis, you would see data as extreme as this or more extreme in three percent of cases. It does not tell you how big the effect is or whether it matters, for that I would look at the effect size with a confidence interval.',
    partial: 'It is how likely it would be to get a result that extreme if the null hypothesis were true.',
    wrong:
      'It tells you that the hypothesis is right with a probability of 97 percent, and therefore the effect is a large one and can be rolled out.',
  },
  {
    questionId: 'machine-learning.overfitting/what-is-it',
    strong:
      'The model has learned the training examples by heart, with all their noise, instead of the pattern behind them. So it does very well on the data it was trained on and badly on new data. You notice it when the training error is low but the error on the validation set is much higher.',
    partial:
      'It learns the training data by heart, including the noise, and then does not generalise to new data.',
    wrong:
      'Overfitting is when the model is too large for the graphics card, so the training stops early and the accuracy stays low on the training data.',
  },
  {
    questionId: 'conflict.disagreement-with-colleague/strong-disagreement',
    strong:
      'Last spring a colleague and I disagreed about whether to rewrite our billing service or to repair it. There was a lot at stake, since the invoices of four hundred customers ran through it, and I could see that he was right about the old code being risky. I asked him for a coffee, just the two of us, and asked why he was so sure. I learned that he had been woken up by it three times at night. We agreed on a trial of two weeks: I would repair the worst part and we would measure the errors. The numbers showed that repairing was enough.',
    partial:
      'A colleague and I had different opinions about a rewrite. I talked to him in private and in the end we found a compromise.',
    wrong:
      'I get along with everybody and I have never had any disagreement. If somebody has a different opinion, I just do what the boss says.',
  },
  {
    questionId: 'failure.own-mistake/real-one',
    strong:
      'Two years ago I deleted a production table, because I had two terminals open and did not check which one I was in. That was my mistake. About two hundred shops could not take orders for three hours. I told my manager right away, we restored the backup, and I phoned the largest customers myself to apologise. Since then my production terminal has a red prompt, and we introduced a rule that destructive commands need a second person.',
    partial:
      'I once deleted a table in production by mistake. I restored it from the backup as fast as I could.',
    wrong:
      'Somebody in another department gave me wrong numbers, so the report was wrong. It was not really my fault, and there is nothing that I could have done.',
  },
];
