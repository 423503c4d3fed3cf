let query = """
    select of words is fine, but not
    DELETE FROM assignment
    """
