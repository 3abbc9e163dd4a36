
# The client has no public address: Session Manager gets to it, and nobody by ssh.
client_access = "ssm"
# Or ssh from your own address:
# client_access    = "ssh"
# client_ssh_cidrs = ["203.0.113.7/32"]
# client_key_name  = "your-key"
