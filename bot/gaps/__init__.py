"""What people asked in vain: which article the office might write next."""
