# What the variables refuse. Nothing here reaches AWS.

