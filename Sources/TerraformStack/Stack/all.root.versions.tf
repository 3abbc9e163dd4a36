terraform {
  # 1.9 is the first version in which the validation of one variable may look at another.
  required_version = ">= 1.9"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }
}
