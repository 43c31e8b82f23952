"""Many runs seen together: what the protocols of several stations come to."""
