-- Tells an agent.
-- ARGV: 2 id
-- Result: found {agent} | unknown
-- Guarantees: changes nothing.

local agent = load_agent(ARGV[2])
if not agent then
  return answer('unknown')
end
return answer('found', { agent = agent })
