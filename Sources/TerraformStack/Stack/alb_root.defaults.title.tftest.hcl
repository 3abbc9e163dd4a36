# Left alone, the variables make the article's stack. Nothing here reaches AWS.

