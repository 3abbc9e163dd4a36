# What the variables for production change. Nothing here reaches AWS.

