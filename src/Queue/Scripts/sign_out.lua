-- An agent leaves.
-- ARGV: 2 id
-- Result: signed_out
-- Guarantees: all that the agent had is back in line or closed in the same step.

local agent = load_agent(ARGV[2])
if agent then
  release(agent)
end
return answer('signed_out')
