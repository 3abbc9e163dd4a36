# What the variables make when they are left alone. Nothing here reaches AWS.

